#!/bin/sh
# Builds a fuzzer and runs it for so many seconds: run.sh FuzzPDF Seeds/pdf 300
set -eu
cd "$(dirname "$0")"
fuzzer=$1 seeds=$2 seconds=${3:-60}
swift build -c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld --product "$fuzzer"
mkdir -p ".build/corpus/$fuzzer"
# What was freed is not kept for long, so that the peak is the reader's own.
export ASAN_OPTIONS=quarantine_size_mb=16:detect_leaks=0
# What is kept for all inputs would be taken for lost, since Swift marks its pointers: a leak shows in the peak.
exec timeout -s KILL $((seconds + 60)) ".build/release/$fuzzer" -max_total_time="$seconds" -timeout=10 \
  -rss_limit_mb=1024 -detect_leaks=0 -max_len=32768 -print_final_stats=1 -artifact_prefix=".build/$fuzzer-" \
  ".build/corpus/$fuzzer" "$seeds" < /dev/null
