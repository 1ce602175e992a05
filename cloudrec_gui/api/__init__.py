"""The wire: typed requests and answers, one client method per operation, and a transport with deadlines that hold."""
