import SystemPackage
import Testing

/// Small runs of the soak test, whose large ones `make soak` does.
@Suite struct SoakTests {
    @Test(.timeLimit(.minutes(5))) func feedsLoseNothingWhileTheDaemonIsKilled() throws {
        try soak("--files", "800", "--kills", "6", "--seed", "11")
    }

    @Test(.timeLimit(.minutes(5))) func tailReadsThroughRecoveries() throws {
        try soak(
            "--files", "120", "--kills", "4", "--recoveries", "4", "--tear", "1", "--seed", "12")
    }

    @Test func theSoakNoticesWhatItShould() throws {
        let folder = Program.project.appending("Tests/Soak").string
        let result = try Program.run(
            "python3", ["-m", "unittest", "discover", "-s", folder],
            environment: ["PYTHONDONTWRITEBYTECODE": "1"])
        #expect(result.status == 0, "\(result.errors)")
    }

    private func soak(_ arguments: String...) throws {
        let script = Program.project.appending("Tests/Soak/soak.py").string
        let result = try Program.run(
            "python3",
            [script, "--programs", Program.folder.string, "--lexicon", Program.smallLexicon]
                + ["--limit", "280"] + arguments,
            environment: ["PYTHONDONTWRITEBYTECODE": "1"])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("lost 0, doubled 0"))
    }
}
