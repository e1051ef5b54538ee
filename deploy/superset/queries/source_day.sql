SELECT
    source,
    coalesce(publisher, 'không rõ nơi đăng') AS publisher,
    published_on,
    item_count,
    document_count,
    event_count
FROM reports.source_day
