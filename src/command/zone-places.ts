/** Cities and countries by which people name a time zone, besides the city in its name; in their own language too. */
export const places: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `
Africa/Cairo: Egypt, القاهرة, Alexandria
Africa/Casablanca: Morocco, Rabat, Marrakesh
Africa/Johannesburg: South Africa, Cape Town, Durban, Pretoria
Africa/Lagos: Nigeria, Abuja
Africa/Nairobi: Kenya
America/Argentina/Buenos_Aires: Argentina, Buenos Aires, Córdoba, Rosario
America/Bogota: Colombia, Medellín, Cali
America/Chicago: Austin, Dallas, Houston, San Antonio, Minneapolis, New Orleans, Central Time
America/Denver: Salt Lake City, Mountain Time
America/Lima: Peru
America/Los_Angeles: San Francisco, Seattle, San Diego, San Jose, Portland, Las Vegas, Pacific Time
America/Mexico_City: Mexico, Ciudad de México, Guadalajara
America/New_York: Boston, Washington, Philadelphia, Miami, Atlanta, NYC, New York City, Eastern Time
America/Santiago: Chile
America/Sao_Paulo: Brazil, Brasil, Rio de Janeiro, Brasília
America/Toronto: Montreal, Montréal, Ottawa, Quebec
America/Vancouver: Victoria
Asia/Bangkok: Thailand, กรุงเทพ
Asia/Dhaka: Bangladesh
Asia/Dubai: Abu Dhabi, United Arab Emirates, UAE
Asia/Ho_Chi_Minh: Saigon, Hanoi, Vietnam, Hà Nội
Asia/Hong_Kong: Hongkong, 香港
Asia/Jakarta: Indonesia, Bandung
Asia/Jerusalem: Israel, Tel Aviv, ירושלים
Asia/Karachi: Pakistan, Lahore, Islamabad
Asia/Kathmandu: Nepal
Asia/Kolkata: India, Calcutta, Mumbai, Bombay, Delhi, New Delhi, Bangalore, Bengaluru, Chennai, Hyderabad, Pune, मुंबई, दिल्ली
Asia/Kuala_Lumpur: Malaysia
Asia/Manila: Philippines
Asia/Riyadh: Saudi Arabia, Jeddah, Mecca, الرياض
Asia/Seoul: Korea, South Korea, Busan, 서울
Asia/Shanghai: China, Beijing, Peking, Shenzhen, Guangzhou, Canton, Chengdu, Wuhan, Tianjin, Hangzhou, 中国, 北京, 上海, 深圳, 广州
Asia/Singapore: 新加坡
Asia/Taipei: Taiwan, 台北, 臺北
Asia/Tehran: Iran, تهران
Asia/Tokyo: Japan, Osaka, Kyoto, Yokohama, Nagoya, 日本, 東京, 大阪
Asia/Yangon: Rangoon, Myanmar
Atlantic/Reykjavik: Iceland
Australia/Sydney: Canberra
Europe/Amsterdam: Netherlands, Rotterdam, The Hague, Den Haag, Utrecht
Europe/Athens: Greece, Αθήνα
Europe/Berlin: Germany, Deutschland, Munich, München, Hamburg, Frankfurt, Cologne, Köln, Stuttgart, Leipzig
Europe/Brussels: Belgium, Bruxelles, Brussel, Antwerp
Europe/Bucharest: Romania, București
Europe/Budapest: Hungary
Europe/Copenhagen: Denmark, København
Europe/Dublin: Ireland
Europe/Helsinki: Finland
Europe/Istanbul: Turkey, Türkiye, Ankara, Izmir
Europe/Kyiv: Kiev, Ukraine, Київ
Europe/Lisbon: Portugal, Lisboa, Porto
Europe/London: United Kingdom, UK, Great Britain, England, Scotland, Edinburgh, Manchester, Birmingham, Glasgow, Cardiff
Europe/Madrid: Spain, España, Barcelona, Valencia, Sevilla
Europe/Moscow: Москва, Saint Petersburg, Санкт-Петербург
Europe/Oslo: Norway
Europe/Paris: France, Lyon, Marseille, Toulouse
Europe/Prague: Czechia, Praha
Europe/Rome: Italy, Roma, Milan, Milano, Naples, Napoli, Turin, Torino, Florence, Firenze
Europe/Sofia: Bulgaria
Europe/Stockholm: Sweden, Göteborg
Europe/Vienna: Austria, Wien, Österreich, Salzburg
Europe/Warsaw: Poland, Warszawa, Kraków
Europe/Zurich: Switzerland, Schweiz, Geneva, Genève, Bern, Basel
Pacific/Auckland: New Zealand, Wellington
Pacific/Honolulu: Hawaii
UTC: GMT
`
    .trim()
    .split('\n')
    .map((line) => {
      const [zone = '', names = ''] = line.split(': ')
      return [zone, names.split(', ')]
    }),
)
