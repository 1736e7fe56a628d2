/// What a form may be built as, told by a few letters in it, so that most forms need no closer look.
struct BuiltWordHints: OptionSet {
    let rawValue: Int

    /// A weekday with something behind: it has `tag`, `two` or `nab`.
    static let weekday = BuiltWordHints(rawValue: 1)
    /// A decade or an adjective of length: it begins with a figure, or has `ig` or `lan`.
    static let period = BuiltWordHints(rawValue: 2)
    /// A number: it has `und`, `hun`, `tau` or `nha`.
    static let numeral = BuiltWordHints(rawValue: 4)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The hints that `form`, in lower case, gives.
    init(_ form: String) {
        self = []
        var before: UInt8 = 0
        var beforeThat: UInt8 = 0
        let bytes = form.utf8Span.span
        for index in bytes.indices {
            let byte = bytes[index]
            if before == 0, byte >= 0x30, byte <= 0x39 { insert(.period) }
            if byte == UInt8(ascii: "g"), before == UInt8(ascii: "i") { insert(.period) }
            formUnion(Self.hint(beforeThat, before, byte))
            beforeThat = before
            before = byte
        }
    }

    /// The hint of three letters: `tag`, `two`, `nab`; `lan`; `und`, `hun`, `tau`, `nha`.
    private static func hint(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> BuiltWordHints {
        switch UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third) {
        case 0x74_61_67, 0x74_77_6F, 0x6E_61_62: .weekday
        case 0x6C_61_6E: .period
        case 0x75_6E_64, 0x68_75_6E, 0x74_61_75, 0x6E_68_61: .numeral
        default: []
        }
    }
}
