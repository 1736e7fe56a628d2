import Control
import LinuxSystem
import SystemPackage

extension WriterCheck {
    /// The check that is in force for files in `folder`. To be found out before the folder is
    /// watched, for the file that is made for it might be announced.
    init(of folder: FilePath) {
        if folder.grantsLeases() == false {
            self = .settle
        } else {
            self = ProcessPrivileges.mayLeaseAnyFile ? .lease : .ownFiles
        }
    }
}
