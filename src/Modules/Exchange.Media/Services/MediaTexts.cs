namespace Exchange.Media.Services;

/// <summary>Texts that several places share: English msgids.</summary>
internal static class MediaTexts
{
    public const string Stale = "Somebody else changed this in the meantime. Nothing was overwritten: look at it as it is now and repeat what is still needed.";
    public const string NoFolder = "This folder is not there any more. Please choose another one.";
    public const string FolderName = "The folder needs a name without slashes, of at most 60 characters.";
    public const string FolderTwice = "There is a folder of this name here already.";
    public const string FolderDepth = "Folders may lie four levels deep. Please choose a folder further up.";
    public const string FolderInside = "A folder cannot be moved into itself.";
    public const string FolderCount = "The library has as many folders as one can look over. Please use those that are there.";
    public const string FolderNotEmpty = "The folder is not empty. Move or delete what it holds first.";
    public const string NoTitle = "Please give the file a title.";
    public const string NoAlt = "Please say in Chinese and in English what the picture shows, or mark it as decorative. Until then only keepers of the library see it.";
    public const string NoUrl = "Please give a full address that begins with http:// or https://.";
    public const string NoFile = "Please choose a file first.";
    public const string OtherKind = "A picture can be replaced by a picture only, and a document by one of the same kind, so that the places that show it stay right.";
    public const string SameFile = "This is the file that is there already.";
    public const string Fixed = "A notice of record, or a public text of a kind that two persons publish, shows this file: it stays as it is. Upload the other one as a new file.";
    public const string InUse = "The file is still used in {0} places. Take it out there first.";
}
