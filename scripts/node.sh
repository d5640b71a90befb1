#!/bin/sh
# Becomes a program under a Node that serves: the one on the path, or the pinned one, which is fetched when it is
# not there yet. No process stays in between, so signals, exit codes and memory are the program's own.
scripts=$(dirname "$(readlink -f "$0")")
node=$(node "$scripts/runtime.mjs") && exec "$node" "$@"
