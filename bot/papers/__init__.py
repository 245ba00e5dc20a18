"""What is handed over: pictures, sheets, documents."""
