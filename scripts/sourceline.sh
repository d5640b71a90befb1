#!/bin/sh
# The command line; reached by a link from wherever npx puts it.
scripts=$(dirname "$(readlink -f "$0")")
exec sh "$scripts/node.sh" "$scripts/sourceline.mjs" "$@"
