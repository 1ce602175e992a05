"""What the scheduler has to say to a person: that it cannot reach the service, that many share one budget, that time was lost."""
