-- Who asked the Ministry of Foreign Affairs for something, and how often?
-- Ai đề nghị, yêu cầu Bộ Ngoại giao, bao nhiêu lần?
SELECT speaker, verb, count(*) AS times
FROM marts.fct_instruction
WHERE vn_key(addressee) = vn_key('Bộ Ngoại giao')
GROUP BY ALL
ORDER BY times DESC, speaker, verb;
