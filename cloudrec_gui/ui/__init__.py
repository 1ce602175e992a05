"""What people see and touch. Qt lives here and in ``app``; nothing here knows a socket, a thread or a file format."""
