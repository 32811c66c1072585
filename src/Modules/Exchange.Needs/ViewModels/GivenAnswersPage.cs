using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;

namespace Exchange.Needs.ViewModels;

internal sealed record GivenAnswersPage(CurrentParty? Party, Page<AnswerRow> Rows);
