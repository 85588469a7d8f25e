"""What hyte draws: highlights in a copy of a PDF, and pictures of passages."""
