namespace Exchange.Content.Services;

/// <summary>What an editor asks for when sending the form.</summary>
internal enum DeskAction
{
    Save,
    Publish,
    Schedule,
    Submit,
}
