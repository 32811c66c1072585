using Exchange.Parties.Contracts;

namespace Exchange.Needs.ViewModels;

/// <param name="IsConflicted">The reviewer belongs to the firm.</param>
/// <param name="Waiting">Numbers and titles of what waits, the oldest first.</param>
internal sealed record ReviewPage(NeedPage Need, PartySummary? Asker, bool IsConflicted, IReadOnlyList<(string Number, string Title)> Waiting)
{
    public string? Next => Neighbour(1);

    public string? Previous => Neighbour(-1);

    private string? Neighbour(int step)
    {
        var here = Waiting.Select((w, i) => (w.Number, Index: i)).Where(w => w.Number == Need.Need.Number).Select(w => (int?)w.Index).FirstOrDefault();
        var index = here is { } at ? at + step : step > 0 ? 0 : -1;
        return index >= 0 && index < Waiting.Count ? Waiting[index].Number : null;
    }
}
