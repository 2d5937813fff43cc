namespace Competition.Server;

/// <summary>Takes hold of the data folder; a demo's is emptied first.</summary>
internal static class FolderStart
{
    public static NodeFolder HoldFolder(this ServerSettings settings)
    {
        if (settings.Demo) DemoFolder.Refresh(settings.Folder);
        return NodeFolder.Hold(settings.Folder);
    }
}
