"""Words the corpus is made of, invented for it; surnames, provinces and ministries are those of public registers."""

from typing import Final

SURNAMES: Final = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý", "Đinh", "Lương", "Trịnh", "Mai", "Đào", "Tạ", "Hà", "Chu", "Cao",
)  # fmt: skip
MIDDLES: Final = (
    "Văn", "Thị", "Đức", "Hữu", "Quốc", "Minh", "Ngọc", "Xuân", "Thanh", "Công", "Đình", "Quang", "Khánh", "Trọng",
    "Bá", "Thế", "Viết", "Duy", "Mạnh", "Tiến", "Gia", "Nhật", "Kim", "Bích",
)  # fmt: skip
GIVEN: Final = (
    "Vĩnh", "Thoa", "Lộc", "Tạo", "Sang", "Khải", "Duyên", "Nghĩa", "Tuyết", "Lực", "Hạnh", "Khôi", "Thịnh", "Hoan",
    "Đạt", "Vượng", "Mẫn", "Quyên", "Phúc", "Thắng", "Bách", "Hiển", "Chiến", "Loan", "Nhung", "Toàn", "Trí", "Khoa",
    "Phát", "Diệp", "Hùng", "Dũng", "Cường", "Tuấn", "Tâm", "Thảo", "Trang", "Hòa", "Thúy", "Nga", "Hằng",
    "Kiên", "Huy", "Đông", "Luân", "Nhã", "Tín", "Vinh", "Yến",
)  # fmt: skip
FOREIGN_FIRST: Final = (
    "Kenji", "Marek", "Anders", "Lucía", "Tomás", "Ingrid", "Pavel", "Hiroshi", "Camille", "Oliver", "Somphone",
    "Viktor", "Elena", "Rajesh", "Fatima", "Jonas", "Matteo", "Katarina", "Amélie", "Stefan",
)  # fmt: skip
FOREIGN_LAST: Final = (
    "Morita", "Novotny", "Lindgren", "Herrera", "Keomany", "Petrov", "Tanaka", "Dubois", "Bennett", "Sharma", "Rossi",
    "Fischer", "Kowalski", "Andersen", "Moreau", "Costa", "Virtanen", "Horvath", "Aubert", "Kimura",
)  # fmt: skip
COUNTRIES: Final = (
    "Nhật Bản", "Pháp", "Thụy Điển", "Ba Lan", "Ấn Độ", "Italy", "Cuba", "Phần Lan", "Australia", "Canada", "Na Uy",
    "Hungary", "Indonesia", "Đan Mạch", "Tây Ban Nha", "Hà Lan", "Thụy Sĩ", "Mexico", "Brazil", "Chile",
)  # fmt: skip
MINISTRIES: Final = (
    "Bộ Ngoại giao", "Bộ Nội vụ", "Bộ Công Thương", "Bộ Y tế", "Bộ Tư pháp", "Bộ Giáo dục và Đào tạo",
    "Bộ Khoa học và Công nghệ", "Bộ Tài chính", "Bộ Văn hóa, Thể thao và Du lịch",
)  # fmt: skip
TOPICS: Final = (
    "ngoại giao kinh tế", "đối ngoại nhân dân", "lễ tân đối ngoại", "hội nhập quốc tế", "thông tin đối ngoại",
    "công tác biên giới lãnh thổ", "bảo hộ công dân", "ngoại giao văn hóa", "đối ngoại đa phương",
    "công tác lãnh sự", "hợp tác địa phương", "thỏa thuận quốc tế", "viện trợ phi chính phủ nước ngoài",
    "công tác người Việt Nam ở nước ngoài", "quản lý đoàn ra, đoàn vào", "kỹ năng đàm phán quốc tế",
    "xúc tiến thương mại", "chuyển đổi số trong công tác đối ngoại",
)  # fmt: skip
EVENT_FORMS: Final = (
    ("conference", "Hội nghị", "Hội nghị tổng kết công tác đối ngoại năm {year}"),
    ("conference", "Hội nghị", "Hội nghị triển khai công tác {topic} năm {year}"),
    ("conference", "Hội nghị", "Hội nghị sơ kết năm năm thực hiện {topic}"),
    ("conference", "Hội nghị", "Hội nghị quán triệt các văn bản về {topic}"),
    ("workshop", "Hội thảo", 'Hội thảo "{Topic}: kinh nghiệm từ địa phương"'),
    ("workshop", "Hội thảo", "Hội thảo về {topic}"),
    ("workshop", "Tọa đàm", "Tọa đàm về {topic}"),
    ("training", "Lớp bồi dưỡng", "Lớp bồi dưỡng kiến thức {topic} năm {year}"),
    ("training", "Khóa tập huấn", "Khóa tập huấn về {topic}"),
)
SUBJECTS: Final = (
    "tăng cường {topic}", "nâng cao hiệu quả {topic}", "đổi mới {topic} trong tình hình mới",
    "phát triển {topic} đến năm 2030",
)  # fmt: skip
