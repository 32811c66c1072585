namespace Exchange.Inquiries.Domain;

/// <summary>The name of an attachment for a reader who may not see contact details yet; its extension stays.</summary>
internal static class AttachmentName
{
    public static string Mask(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? ContactRedaction.Apply(name).Text : ContactRedaction.Apply(name[..dot]).Text + name[dot..];
    }
}
