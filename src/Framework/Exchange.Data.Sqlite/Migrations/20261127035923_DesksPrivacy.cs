using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DesksPrivacy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Parties_Party",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Investing_Pitch",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "JointInvitedAt",
                table: "Financing_Request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "JointJoinedAt",
                table: "Financing_Request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Document",
                table: "Financing_Opening",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Financing_Document",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Document", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Document_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Financing_JointQuestion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_JointQuestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_JointQuestion_Financing_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Financing_Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Document_DossierId_AddedAt",
                table: "Financing_Document",
                columns: new[] { "DossierId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Document_FileId",
                table: "Financing_Document",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_JointQuestion_DossierId_AskedAt",
                table: "Financing_JointQuestion",
                columns: new[] { "DossierId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_JointQuestion_RequestId",
                table: "Financing_JointQuestion",
                column: "RequestId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Financing_Document");

            migrationBuilder.DropTable(
                name: "Financing_JointQuestion");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Parties_Party");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Investing_Pitch");

            migrationBuilder.DropColumn(
                name: "JointInvitedAt",
                table: "Financing_Request");

            migrationBuilder.DropColumn(
                name: "JointJoinedAt",
                table: "Financing_Request");

            migrationBuilder.DropColumn(
                name: "Document",
                table: "Financing_Opening");
        }
    }
}
