"""The language of officialdom: names, offices, organisations, places, dates and series, wherever they stand."""
