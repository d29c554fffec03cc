namespace CrisisReview.Local.Sample;

/// <summary>The industries' words in company names, in the order of <see cref="Industries.Names"/>.</summary>
internal static class Trades
{
    public static readonly string[] English =
    [
        "Construction", "Manufacturing", "Hotels & Resorts", "Bank", "Telecom", "Public Works Agency", "Medical Centre",
        "Department Stores", "Properties", "Foods", "Power & Water", "University", "Logistics", "Systems",
    ];

    public static readonly string[] Vietnamese =
    [
        "Xây dựng", "Cơ khí", "Khách sạn & Du lịch", "Ngân hàng", "Viễn thông", "Dịch vụ Công", "Bệnh viện",
        "Siêu thị", "Bất động sản", "Thực phẩm", "Điện lực", "Đào tạo", "Vận tải", "Công nghệ",
    ];

    public static readonly string[] Malay =
    [
        "Konstruksi", "Industri", "Hotel & Wisata", "Bank", "Telekomunikasi", "Layanan Daerah", "Rumah Sakit",
        "Swalayan", "Properti", "Pangan", "Listrik", "Pendidikan", "Logistik", "Teknologi",
    ];

    public static readonly string[] German =
    [
        "Bau", "Maschinenbau", "Hotelbetriebe", "Privatbank", "Telekom", "Landesbetriebe", "Kliniken",
        "Kaufhäuser", "Immobilien", "Lebensmittel", "Stadtwerke", "Fachschulen", "Spedition", "Datentechnik",
    ];

    public static readonly string[] French =
    [
        "Bâtiment", "Mécanique", "Hôtellerie", "Crédit", "Télécoms", "Régie départementale", "Santé",
        "Grands Magasins", "Immobilière", "Pâtisserie", "Énergie", "École supérieure", "Transports", "Informatique",
    ];

    public static readonly string[] Greek =
    [
        "Κατασκευαστική", "Μεταλλουργία", "Ξενοδοχεία", "Τράπεζα", "Τηλεπικοινωνίες", "Περιφέρεια", "Κλινική",
        "Πολυκαταστήματα", "Ακίνητα", "Τρόφιμα", "Ενέργεια", "Εκπαιδευτήρια", "Ναυτιλία", "Πληροφορική",
    ];

    public static readonly string[] Bulgarian =
    [
        "Строй", "Машиностроене", "Хотели", "Банк", "Телеком", "Община", "Болница",
        "Магазини", "Имоти", "Храни", "Енерго", "Университет", "Транспорт", "Софтуер",
    ];
}
