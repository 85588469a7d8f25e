"""The page to look at: one HTML file with the answers, the quotations behind them, and how they were made."""
