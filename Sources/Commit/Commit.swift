import Foundation
import PackagePlugin

/// Writes the commit that is checked out into a source file, before each build; the file changes only when the commit
/// does, so that a build with nothing new stays as quick as it was.
@main
struct Commit: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) -> [Command] {
    let folder = context.pluginWorkDirectoryURL.appending(path: "commit")
    // Only the package's own clone tells of it: unpacked below another clone, it knows nothing.
    let script = #"""
      commit=unknown
      if [ -e "$0/.git" ]; then
        commit=$(git -c safe.directory='*' -C "$0" rev-parse --short=8 HEAD 2>/dev/null) || commit=unknown
      fi
      text="let builtFrom = \"$commit\""
      [ "$text" = "$(cat "$1/Commit.swift" 2>/dev/null)" ] && exit
      mkdir -p "$1" && printf '%s\n' "$text" > "$1/Commit.swift"
      """#
    return [
      .prebuildCommand(
        displayName: "The commit", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", script, context.package.directoryURL.path, folder.path],
        outputFilesDirectory: folder)
    ]
  }
}
