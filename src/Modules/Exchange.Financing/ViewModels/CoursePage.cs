using Exchange.Financing.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

internal sealed record CoursePage(Dossier Dossier, string Firm, Page<CourseRow> Rows);
