/// Writes the text format of OpenMetrics 1.0, line by line.
struct MetricsText {
    private var text = ""

    /// What was written, with the line that ends an exposition.
    var ended: String { text + "# EOF\n" }

    /// Begins a family of samples; its name ends with its `unit` when it has one.
    mutating func family(_ name: String, _ type: String, _ help: String, unit: String? = nil) {
        text += "# TYPE \(name) \(type)\n"
        if let unit { text += "# UNIT \(name) \(unit)\n" }
        text += "# HELP \(name) \(Self.escaped(help))\n"
    }

    /// Writes a sample of the family that was begun last.
    mutating func sample(
        _ name: String, _ labels: KeyValuePairs<String, String>,
        _ value: some Numeric & CustomStringConvertible
    ) {
        let written = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
        text += name + (written.isEmpty ? "" : "{\(written)}") + " \(value)\n"
    }

    /// Writes a family of one counter.
    mutating func counter(_ name: String, _ value: Int, _ help: String) {
        family(name, "counter", help)
        sample(name + "_total", [:], value)
    }

    /// Writes a family of one gauge.
    mutating func gauge(_ name: String, _ value: Int, _ help: String, unit: String? = nil) {
        family(name, "gauge", help, unit: unit)
        sample(name, [:], value)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
            .replacing("\"", with: "\\\"")
    }
}
