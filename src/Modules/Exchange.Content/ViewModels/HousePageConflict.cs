namespace Exchange.Content.ViewModels;

/// <param name="Mine">What was sent, carrying the version that is stored now, so that it can be sent again.</param>
/// <param name="Theirs">What is stored.</param>
public sealed record HousePageConflict(HousePageForm Mine, HousePageForm Theirs);
