"""Published national files to series and histories."""
