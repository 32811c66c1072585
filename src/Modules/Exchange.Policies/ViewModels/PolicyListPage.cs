using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;

namespace Exchange.Policies.ViewModels;

internal sealed record PolicyListPage(
    string Type, PolicyFilter Filter, Page<PolicyRow> Rows, IReadOnlyList<string> Bodies, IReadOnlyList<ContentTopic> Topics);
