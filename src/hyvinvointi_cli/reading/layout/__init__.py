"""Words become text in reading order: lines, columns, blocks, headings, sentences; words are mended."""
