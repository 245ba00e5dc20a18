"""What `make bench` measures: figures, printed. Tests hold no time; whoever compares runs this twice on one machine."""
