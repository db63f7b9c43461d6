"""Reports as pages: build the report, lay it out, draw it."""
