import Glibc
import Metamodel

/// The system's words for an error, in Swedish those of the errors that people meet.
///
/// - Parameter code: a value of `errno`.
public func systemWords(_ code: Int32) -> Words {
  let english = String(cString: strerror(code))
  let swedish: String? =
    switch code {
    case ENOENT: "filen eller mappen finns inte"
    case EACCES, EPERM: "åtkomst nekas"
    case EISDIR: "det är en mapp"
    case ENOTDIR: "en del av sökvägen är ingen mapp"
    case EEXIST: "det finns redan"
    case ENOTEMPTY: "mappen är inte tom"
    case ENOSPC, EDQUOT: "disken är full"
    case EROFS: "filsystemet är skrivskyddat"
    case EFBIG: "filen är för stor"
    case ENAMETOOLONG: "namnet är för långt"
    case ELOOP: "för många symboliska länkar"
    case EMFILE, ENFILE: "för många öppna filer"
    case EBUSY, ETXTBSY: "filen används"
    case EIO: "läs- eller skrivfel på disken"
    case ENOMEM: "minnet räcker inte"
    case EPIPE: "mottagaren har slutat läsa"
    case ENXIO, ENODEV: "enheten finns inte"
    case EXDEV: "det är ett annat filsystem"
    case EINVAL: "värdet är inte tillåtet"
    case EBADF: "strömmen är stängd"
    case ENOTTY: "det är ingen terminal"
    default: nil
    }
  return Words(sv: swedish ?? english, en: english)
}
