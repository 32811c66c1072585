namespace Exchange.Content.Contracts;

/// <summary>How a code of a <see cref="ContentMark"/> is shown; registered by <see cref="ContentRegistration.AddContentMarkWord"/>.</summary>
/// <param name="Code">Of a standing or of a day; of one meaning in all modules.</param>
/// <param name="Caption">English msgid; of a day with the day as its argument.</param>
/// <param name="Look">Class of the badge of a standing; null for a day.</param>
public sealed record ContentMarkWord(string Code, string Caption, string? Look = null);
