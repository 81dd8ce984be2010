"""Training on a worker thread, and what the person looks at; QtCore only, no widgets."""
