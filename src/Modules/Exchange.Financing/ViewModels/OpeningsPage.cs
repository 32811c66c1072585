using Exchange.Financing.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

internal sealed record OpeningsPage(Dossier Dossier, Page<OpeningRow> Openings);
