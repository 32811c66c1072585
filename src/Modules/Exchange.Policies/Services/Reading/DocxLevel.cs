namespace Exchange.Policies.Services.Reading;

/// <summary>A level of a Word list: where it begins to count, how numbers are written, and the text around them (第%1条).</summary>
internal sealed class DocxLevel
{
    public int Start { get; set; } = 1;

    public string Format { get; set; } = "decimal";

    public string Text { get; set; } = "";

    public string? Style { get; set; }
}
