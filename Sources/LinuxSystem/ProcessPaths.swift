import Glibc
import SystemPackage

/// Where this process was started from.
public enum ProcessPaths {
    /// The program's own file, `/proc/self/exe`.
    public static var executable: FilePath {
        var name = [CChar](repeating: 0, count: 4097)
        let length = readlink("/proc/self/exe", &name, name.count - 1)
        return length > 0 ? FilePath(platformString: name) : ""
    }

    /// The working directory; `/` when it is gone.
    public static var workingDirectory: FilePath {
        var name = [CChar](repeating: 0, count: 4097)
        return getcwd(&name, name.count - 1) == nil ? "/" : FilePath(platformString: name)
    }

    /// `path` as an absolute path, from the working directory when it is relative.
    public static func absolute(_ path: FilePath) -> FilePath {
        workingDirectory.pushing(path).lexicallyNormalized()
    }

    /// The number of processors that are online.
    public static var processorCount: Int {
        max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}
