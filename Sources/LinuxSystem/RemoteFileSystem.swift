/// Kinds of file system on which others may change files without the kernel's knowledge, so that
/// inotify announces only what this machine does. The numbers are those of statfs(2).
public enum RemoteFileSystem: UInt32, CaseIterable, Sendable {
    case afs = 0x5346_414F
    case ceph = 0x00C3_6400
    case cifs = 0xFF53_4D42
    case coda = 0x7375_7245
    case fuse = 0x6573_5546
    case gfs2 = 0x0116_1970
    case gpfs = 0x4750_4653
    case kafs = 0x6B41_4653
    case lustre = 0x0BD0_0BD0
    case ncp = 0x564C
    case nfs = 0x6969
    case ocfs2 = 0x7461_636F
    case plan9 = 0x0102_1997
    case smb = 0x517B
    case smb2 = 0xFE53_4D42
    case vboxsf = 0x786F_4256

    /// The kind as people call it.
    public var name: String {
        switch self {
        case .afs, .kafs: "AFS"
        case .ceph: "Ceph"
        case .cifs, .smb, .smb2: "SMB"
        case .coda: "Coda"
        case .fuse: "FUSE"
        case .gfs2: "GFS2"
        case .gpfs: "GPFS"
        case .lustre: "Lustre"
        case .ncp: "NCP"
        case .nfs: "NFS"
        case .ocfs2: "OCFS2"
        case .plan9: "9p"
        case .vboxsf: "VirtualBox"
        }
    }
}
