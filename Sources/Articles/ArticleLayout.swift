/// The paragraphs of an article and the agencies it credits.
struct ArticleLayout {
    /// The paragraphs in order; they cover every non-blank of the text.
    let paragraphs: [Paragraph]
    /// The agencies of all datelines and credits in order, each once, joined by `/`.
    let agency: String?
    /// The headline among the paragraphs, if the article has one.
    var headline: Paragraph? { paragraphs.first { $0.kind == .headline } }

    /// The most short lines in a row that are taken for headings; more make a list.
    private static let mostHeadingsInARow = 2

    /// Lays out `utf8`, a text with LF as its line end.
    init(of utf8: [UInt8]) {
        let blocks = ParagraphSplitter.blocks(of: utf8).map { TextBlock($0, of: utf8) }
        let kinds = Self.kinds(of: blocks, in: utf8)
        paragraphs = zip(blocks, kinds).map { block, kind in
            Paragraph(
                kind: kind, range: block.range, bodyStart: block.body.lowerBound,
                bodyEnd: block.body.upperBound)
        }
        var agencies: [String] = []
        for agency in blocks.flatMap(\.agencies) where !agencies.contains(agency) {
            agencies.append(agency)
        }
        agency = agencies.isEmpty ? nil : agencies.joined(separator: "/")
    }

    private static func kinds(of blocks: [TextBlock], in utf8: [UInt8]) -> [Paragraph.Kind] {
        let shapes = blocks.map { $0.isPlain ? LineShape($0.range, of: utf8) : nil }
        var kinds = blocks.map { $0.isCredit ? Paragraph.Kind.credit : .body }
        for row in rows(of: shapes)
        where row.count <= mostHeadingsInARow && row.upperBound < kinds.count
            && kinds[row.upperBound] == .body
        {
            for index in row { kinds[index] = .subheading }
        }
        if shapes.first??.canBeHeadline == true, kinds.dropFirst().contains(.body) {
            kinds[0] = .headline
        }
        return kinds
    }

    /// The runs of neighbouring lines, the first of the article aside, that could be headings.
    private static func rows(of shapes: [LineShape?]) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        for index in shapes.indices.dropFirst() where shapes[index]?.canBeSubheading == true {
            if let last = rows.last, last.upperBound == index {
                rows[rows.count - 1] = last.lowerBound..<(index + 1)
            } else {
                rows.append(index..<(index + 1))
            }
        }
        return rows
    }
}
