"""PDF pages become words with their places: characters, rules, fills, repaired letters, OCR."""
