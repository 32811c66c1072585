namespace Exchange.Content.ViewModels;

internal sealed class AttachmentForm
{
    public string? Name { get; set; }

    public string? Url { get; set; }

    public bool Remove { get; set; }
}
