# chronicled: `make run` to try it, `make test` to test it.

SWIFT ?= swift
RUN_PACKAGES = libsystemd-dev libsqlite3-dev git pkg-config
POWERCUT_PACKAGES = python3 qemu-system-x86 busybox-static cpio kmod e2fsprogs dpkg
SIDE_BY_SIDE_PACKAGES = python3 python3-venv gcc libc6-dev e2fsprogs inotify-tools watchman fswatch incron
SPARK_PACKAGES = python3 python3-venv
TEST_PACKAGES = python3 python3-venv strace systemd util-linux man-db chromium fonts-dejavu-core
DEB_PACKAGES = dpkg-dev lintian
PREFIX = /usr/local
# The programs that are installed. They hold Swift's own libraries, so that none are needed there.
PROGRAMS = .build/static/release

.PHONY: run build test systemdtest lint packages test-packages static install uninstall deb \
  eval faults fuzz mutations soak powercut million analysis falsealarms linking \
  scale sidebyside spark clean

# Builds for release and runs the daemon in the foreground with everything under ./var.
run: build
	@printf '%s\n' \
	  'Drop articles:  cp ARTICLE.txt var/incoming/' \
	  'Ask for status: .build/release/chroniclectl --directory var status' \
	  'Follow events:  tail -F var/events.jsonl' \
	  '                .build/release/chroniclectl --directory var tail -f' \
	  'Stop:           Ctrl-C'
	@exec .build/release/chronicled --directory var

build: packages
	$(SWIFT) build -c release

test: test-packages
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel --disable-xctest
	PROGRAMS=.build/debug python3 -B -m unittest discover --verbose --start-directory Tests/Systemd

# The package in a systemd of its own: installed, tried, upgraded, purged. As root.
systemdtest: deb
	@sh .ci/packages $(TEST_PACKAGES)
	PACKAGE=$$(ls .build/deb/*.deb) \
	  python3 -B -m unittest discover --verbose --start-directory Tests/Systemd

# Installs below PREFIX, and the configuration in /etc; both below DESTDIR, if there is one.
install: $(if $(filter .build/static/release,$(PROGRAMS)),static)
	@PROGRAMS=$(PROGRAMS) DESTDIR=$(DESTDIR) PREFIX=$(PREFIX) packaging/install install

# Removes what was installed; configuration and data stay.
uninstall:
	@DESTDIR=$(DESTDIR) PREFIX=$(PREFIX) packaging/install uninstall

# Programs that run without Swift, in a folder of their own; the other builds stay as they are.
static: packages
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/static --product chronicled
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/static --product chroniclectl

# A Debian package: .build/deb/chronicled_VERSION_ARCHITECTURE.deb
deb: static
	@sh .ci/packages $(DEB_PACKAGES)
	packaging/debian/build
	lintian --fail-on error .build/deb/*.deb

# Every fault of every use of every system call, which takes a while; `make test` takes a sample.
faults: packages
	$(SWIFT) build --product FaultRuns
	.build/debug/FaultRuns --all

# Random bytes for the parser of the control socket's frames: make fuzz RUNS=10000000.
fuzz: RUNS ?= 1000000
fuzz: packages
	@Tests/Fuzzing/run $(RUNS)

# Format, file length, and who may call the C library.
lint:
	@sh .ci/lint

packages:
	@sh .ci/packages $(RUN_PACKAGES)

test-packages:
	@sh .ci/packages $(RUN_PACKAGES) $(TEST_PACKAGES)

# Scores the coder where the evaluation data is to be had.
eval: build
	@Benchmarks/eval

# Known mistakes are put back one at a time; the tests must notice each. Takes about half an hour.
mutations: test-packages
	@Tests/Mutations/run

# Feeds write while the daemon is killed: make soak FILES=200000 KILLS=500 SEED=1, more in SOAK=.
# Then 50 recoveries of a torn log with a reader on it.
soak: FILES ?= 20000
soak: KILLS ?= 60
soak: SEED ?= 1
soak: build
	python3 Tests/Soak/soak.py --programs .build/release --lexicon etc/chronicled/lexicon \
	  --files $(FILES) --kills $(KILLS) --seed $(SEED) --calm 90 --rotate 8MiB $(SOAK)
	python3 Tests/Soak/soak.py --programs .build/release --lexicon etc/chronicled/lexicon \
	  --files 2500 --kills 50 --recoveries 50 --tear 1 --seed $(SEED) $(SOAK)

# The power of a machine in qemu is cut while the daemon works in it: make powercut CYCLES=100.
powercut: CYCLES ?= 10
powercut: SEED ?= 1
powercut: build
	@sh .ci/packages $(POWERCUT_PACKAGES)
	python3 Tests/PowerCut/powercut.py --programs .build/release \
	  --lexicon Tests/SmallLexicon --cycles $(CYCLES) --seed $(SEED)

# Events coded from articles on sport, culture and markets, where few are expected: make falsealarms
falsealarms: build
	@Benchmarks/falsealarms/run

# How well events of pairs of articles are linked, in either order: make linking
linking: build
	@Benchmarks/linking/run --faults

# Memory, status and a rescan with a million files: make million, more in MILLION=.
million: build
	python3 Benchmarks/million $(MILLION)

# How fast the lexicon loads and articles are analysed and coded, on one core: make analysis
# ARTICLES=FOLDER; without a folder 1,000 articles of the evaluation data, if there are any.
analysis: packages
	$(SWIFT) build -c release --product AnalysisBenchmark
	@Benchmarks/analysis/run $(ARTICLES)

# Linking, the index and its questions with millions of events, which lie in TMPDIR meanwhile:
# make scale EVENTS=10000000, or make scale LOG=FILE with the events of another log.
scale: EVENTS ?= 1000000
scale: build
	@Benchmarks/scale/run $(EVENTS) $(LOG)

# The same files through other watchers, a C program and chronicled; as root, about half an hour.
sidebyside: build
	@sh .ci/packages $(SIDE_BY_SIDE_PACKAGES)
	@Benchmarks/sidebyside/run

# An archive coded on Spark and without it: make spark, or make spark ARTICLES=FOLDER. Needs Java.
spark: build
	@sh .ci/packages $(SPARK_PACKAGES)
	@Benchmarks/spark/run $(ARTICLES)

clean:
	rm -rf .build .venv
