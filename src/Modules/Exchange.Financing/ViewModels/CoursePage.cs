using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

internal sealed record CoursePage(Dossier Dossier, string Firm, IReadOnlyList<CourseRow> Rows);
