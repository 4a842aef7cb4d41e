"""What is seen of the process: its log, its figures, and the quiet moments in which it tidies up."""
