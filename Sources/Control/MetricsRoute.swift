/// What `io.chronicled.Control.Metrics` answers.
public struct MetricsReply: Codable, Sendable, Equatable {
    /// The figures as OpenMetrics text.
    public let text: String

    /// Makes a reply of its parts.
    public init(text: String) {
        self.text = text
    }
}

extension Route {
    /// The full name of the method that gives figures for a monitoring system.
    public static let metricsMethod = "io.chronicled.Control.Metrics"

    /// `io.chronicled.Control.Metrics`, answered with the text of what `metrics` returns at that
    /// moment.
    public static func metrics(_ metrics: @escaping @Sendable () -> Metrics) -> Route {
        Route(metricsMethod) { (_: NoParameters, _) in
            JSONBytes(object: ["text": JSONBytes(string: metrics().text)])
        }
    }
}
