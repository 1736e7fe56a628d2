# chronicled: `make run` to try it, `make test` to test it.

SWIFT ?= swift
RUN_PACKAGES = libsystemd-dev libsqlite3-dev git pkg-config
SIDE_BY_SIDE_PACKAGES = python3 python3-venv gcc libc6-dev e2fsprogs inotify-tools watchman fswatch incron
TEST_PACKAGES = python3 python3-venv systemd util-linux

.PHONY: run build test lint packages test-packages eval sidebyside clean

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

# The same files through other watchers, a C program and chronicled; as root, about half an hour.
sidebyside: build
	@sh .ci/packages $(SIDE_BY_SIDE_PACKAGES)
	@Benchmarks/sidebyside/run

clean:
	rm -rf .build .venv
