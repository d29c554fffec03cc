namespace CrisisReview.Local.Sample;

/// <summary>The company's markets: South-East Asia first, some of East Asia, Europe and Australia. The companies are invented.
/// Stems times forms are at least eight times the places, so that the first 320 customers have names of their own.</summary>
internal static class Countries
{
    public const int Places = 40;

    public static readonly Country[] All =
    [
        new("Vietnam", 9, Trades.Vietnamese, ["Công ty TNHH {1} {0}", "Công ty Cổ phần {1} {0}", "Tập đoàn {1} {0}, JSC"],
            ["Sài Gòn", "Hoàng Long", "Bình Minh", "Sao Mai", "Hồng Hà", "Trường Sơn", "Đại Việt", "Phương Nam", "Thăng Long", "Cửu Long", "Tân Bình",
             "Ánh Dương", "Hải Đăng", "Nguyễn Gia", "Bến Thành", "Đông Á", "Phú Quý", "Kim Liên", "Lạc Hồng", "Thiên Ân", "Việt Tiến", "Ngọc Linh",
             "Mỹ Đình", "Đà Nẵng", "Quảng Ninh", "An Khánh", "Sông Đà"]),
        new("Thailand", 5, Trades.English, ["{0} {1} Co., Ltd.", "Borisat {0} {1} Chamkat", "{0} {1} Public Company Limited"],
            ["Siriwattana", "Chao Phraya", "Rattanakosin", "Thonburi", "Suwannaphum", "Phetcharat", "Ayutthaya", "Charoensuk", "Lanna", "Isan Thong",
             "Wongsawat", "Krung Thep", "Andaman", "Sukhothai", "Kanchana", "Bunyarat"]),
        new("Indonesia", 4, Trades.Malay, ["PT {0} {1} Tbk", "PT {1} {0}", "CV {0} {1}"],
            ["Nusantara", "Garuda Sakti", "Sinar Baru", "Merapi", "Cahaya Laut", "Bumi Hijau", "Mitra Abadi", "Rajawali", "Surya Kencana", "Borobudur",
             "Tirta Mas", "Melati", "Gunung Agung", "Sumber Jaya"]),
        new("Malaysia", 3, Trades.English, ["{0} {1} Sdn. Bhd.", "{0} {1} Berhad", "{0} {1} (M) Sdn. Bhd."],
            ["Kinabalu", "Seri Murni", "Tan & Lim", "Perdana Jaya", "Selangor Maju", "Langkawi", "Bukit Emas", "Wawasan", "Kejora", "Harimau", "Ipoh Hills"]),
        new("Philippines", 3, Trades.English, ["{0} {1}, Inc.", "{0} {1} Corp.", "{0} {1} Philippines, Inc."],
            ["Bayani", "Dela Cruz", "Santo Niño", "Luzviminda", "Mabuhay", "Peñafrancia", "Mactan", "Sampaguita", "Ibañez", "Tala", "Kalayaan"]),
        new("Singapore", 4, Trades.English, ["{0} {1} Pte. Ltd.", "{0} {1} (S) Pte. Ltd.", "{0} {1} Holdings Limited"],
            ["Merlion Bay", "Tiong Bahru", "Straits Pacific", "Goh Brothers", "Orchid", "Raffles Quay", "Keppel Hill", "Lion Gate", "Tanah Merah",
             "Sentosa Park", "Kallang", "Pearl River"]),
        new("South Korea", 1, Trades.English, ["{0} {1} Co., Ltd.", "{0} {1} Corporation"], ["Hanbit", "Daeyang", "Saehan", "Miraeseong", "Dongbang", "Haneulsan"]),
        new("Japan", 1, Trades.English, ["{0} {1} K.K.", "{0} {1} Co., Ltd."], ["Ōyama", "Shirakawa", "Kyōwa", "Asahigaoka", "Mizuno & Kondō", "Hokuriku"]),
        new("Taiwan", 1, Trades.English, ["{0} {1} Co., Ltd.", "{0} {1} Inc."], ["Formosa Star", "Yushan", "Da Tong Hua", "Jade Mountain", "Tamsui", "Lüdao"]),
        new("Hong Kong", 2, Trades.English, ["{0} {1} (Hong Kong) Ltd.", "{0} {1} Limited", "{0} {1} & Co., Ltd."], ["Lok Fu", "Golden Harbour", "Wing Shing", "Victoria Peak", "Kwong Tai", "Nine Dragons", "Sai Kung"]),
        new("Germany", 2, Trades.German, ["{0} {1}, GmbH", "{0} {1} AG", "{0} {1} GmbH & Co. KG"],
            ["Müller & Söhne", "Jürgens", "Weißenfels", "Großmann", "Schönbrunn", "Bäcker, Kühn & Partner", "Niederräder"]),
        new("France", 2, Trades.French, ["{1} {0}, S.A.", "{0} {1} SARL", "{1} {0} & Fils, SAS"],
            ["Lefèvre", "Côte d'Azur", "Besançon", "Noël & Hélène", "Île-de-Ré", "Châteauneuf", "Garçon"]),
        new("Greece", 1, Trades.Greek, ["{0} {1} Α.Ε.", "{1} {0} Ε.Π.Ε."], ["Παπαδόπουλος", "Αιγαίο", "Θεσσαλονίκη", "Όλυμπος", "Ιόνιο", "Κρητική"]),
        new("Bulgaria", 1, Trades.Bulgarian, ["\"{0} {1}\" ООД", "\"{0} {1}\" АД"], ["Витоша", "Дунав", "Тракия", "Розова долина", "Юнак", "Черно море"]),
        new("Australia", 1, Trades.English, ["{0} {1} Pty Ltd", "{0}, {1} & Co."], ["Kookaburra", "O'Connor", "Southern Cross", "Wattle Creek", "Murray River", "Fremantle"]),
    ];
}
