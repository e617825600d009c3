import ArgumentParser

/// The script by which a shell completes the command line: the parser's own, with what the parser does not know.
///
/// That is `-R` and the path, which stand in the place of a command; the commands behind `help`; and words that are
/// split or joined at `=` and `:`.
enum CompletionScript {
  static func text(for shell: CompletionShell) -> String {
    var script = VldsCommand.completionScript(for: shell)
    for (place, addition) in additions(for: shell) {
      script.replace(place, with: addition, maxReplacements: 1)
    }
    return shell == .zsh ? joinedValues(in: script) : script
  }

  private static var commands: String { (VldsCommand.commandNames + ["help"]).joined(separator: " ") }

  private static var readOnly: String { spoken(sv: "Öppna för läsning.", en: "Open for reading only.") }

  /// Places in the script of a shell, and what stands there instead.
  private static func additions(for shell: CompletionShell) -> [(place: String, addition: String)] {
    switch shell {
    case .bash:
      [
        ("local -a non_repeating_flags=(", "local -a non_repeating_flags=(-R "),
        // Readline has made words of = and of : and of what stands on either side.
        (
          #"    local -r prev="${3}""# + "\n",
          #"""
              local prev="${3}"
              local -i start="${COMP_CWORD}"
              local sign
              for sign in : =; do
                  if [[ "${COMP_WORDS[start]}" = "${sign}" ]]; then
                      ((start -= 1))
                  elif ((start > 1)) && [[ "${COMP_WORDS[start - 1]}" = "${sign}" ]]; then
                      ((start -= 2))
                  else
                      continue
                  fi
                  prev="${COMP_WORDS[start]}"
                  [[ "${sign}" = : ]] && prev="${COMP_WORDS[start - 1]}"
              done

          """#
        ),
        (
          #"' -- "${cur}"))"# + "\n        ;;\n    esac\n}\n\n_vlds_validate",
          #"' -- "${cur}"))"#
            + "\n        __vlds_add_completions -d\n        ;;\n    esac\n}\n\n_vlds_validate"
        ),
        (
          "    __vlds_offer_flags_options -1\n}\n\ncomplete ",
          "    __vlds_offer_flags_options -1\n    __vlds_add_completions -W $'\(commands.replacing(" ", with: "\\n"))'\n}\n\ncomplete "
        ),
        (
          #"        COMPREPLY+=("${completion}")"#,
          #"""
                  COMPREPLY+=("${completion}")
                  [[ "${completion}" = *[:/] ]] && compopt -o nospace 2>/dev/null
                  # The colon of a file name would be escaped.
                  [[ "${completion}" = *:* ]] && compopt +o filenames 2>/dev/null
          """#
        ),
      ]
    case .zsh:
      [
        ("        '--version[", "        '-R[\(readOnly)]'\n        '--version["),
        (
          "_describe -V subcommand subcommands && ret=0",
          "_describe -V subcommand subcommands && ret=0\n        _files -/ && ret=0"
        ),
        ("        '*:subcommands:'", "        ':subcommands:(\(commands))'"),
      ]
    case .fish:
      [
        ("__vlds_parse_subcommand 0 'C='", "__vlds_parse_subcommand 0 'R' 'C='"),
        (
          "complete -c 'vlds' -f\n",
          """
          complete -c 'vlds' -f
          complete -c 'vlds' -n '__vlds_should_offer_completions_for_flags_or_options "vlds" R' -s 'R' -d '\(readOnly)'
          complete -c 'vlds' -n '__vlds_should_offer_completions_for_positional "vlds" -eq 1' -fa '(__vlds_complete_directories)'
          complete -c 'vlds' -n '__vlds_should_offer_completions_for_positional "vlds help" -eq 1' -fa '\(commands)'

          """
        ),
      ]
    default: []
    }
  }

  /// The options of zsh that take a value, so that it may stand behind `=` too.
  private static func joinedValues(in script: String) -> String {
    script.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.contains("]:"), line.hasPrefix("        '--") || line.hasPrefix("        '*--") else {
        return String(line)
      }
      return String(line).replacing("[", with: "=[", maxReplacements: 1)
    }.joined(separator: "\n")
  }
}
