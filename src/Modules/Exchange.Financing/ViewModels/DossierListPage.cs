using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

internal sealed record DossierListPage(Page<DossierRow> Dossiers, bool HasParty, bool CanManage, bool IsVerified, int AnswerDays);
