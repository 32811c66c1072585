namespace Exchange.Investing.Recipes;

internal sealed record DemoSession(
    string Title, string Text, int InDays, int Slots, int Seats, string? Place, string? Link, IReadOnlyList<DemoPitch> Programme);
